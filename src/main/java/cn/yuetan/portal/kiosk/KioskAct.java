package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.shared.ui.LineIcon;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * One act that a feature offers on the tablet's home, as the courier in hand finds it now.
 *
 * @param order place on the home screen; the smallest is the biggest tile
 * @param icon the act's picture
 * @param titleKey translation key of the one or two characters on the tile, also the button's accessible name
 * @param lines what is worth knowing before the tap, already in the person's language, at most two short lines
 * @param route the kiosk route of the act, such as {@code kiosk/meal}
 * @param highlighted whether this is the one thing to do now
 */
@NamedInterface("contract")
public record KioskAct(
        int order, LineIcon icon, String titleKey, List<String> lines, String route, boolean highlighted) {}
