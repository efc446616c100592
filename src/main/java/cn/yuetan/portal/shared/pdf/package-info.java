/** Paper: sheets in millimetres with embedded Chinese fonts, QR codes and the portal's line icons. */
@NullMarked
@NamedInterface("pdf")
package cn.yuetan.portal.shared.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
