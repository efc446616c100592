/** The screens of the directory: the public list and page of an E站. */
@NullMarked
package cn.yuetan.portal.servicepoint.ui;

import org.jspecify.annotations.NullMarked;
