package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The portal's line icons: one family, one weight, always beside a word. */
public enum LineIcon {
    MEAL,
    CHECK_IN,
    CHECK_OUT,
    HEART,
    BOX,
    PERSON,
    HOME,
    PIN,
    CAMERA,
    BELL,
    SEARCH,
    CLOCK,
    CALENDAR,
    BACK,
    CLOSE,
    CHECK,
    WARNING,
    INFO,
    PHONE,
    QR,
    SCAN,
    KEYPAD,
    WATER,
    BOLT,
    SEAT,
    SUN_SNOW,
    RICE,
    BUN,
    CHILLI_OFF,
    HALAL,
    PEOPLE,
    STATION,
    TABLET,
    SETTINGS,
    LIST,
    CHART,
    SHIELD,
    DOOR,
    LANGUAGE,
    TEXT_SIZE,
    MOON,
    LOGOUT,
    PLUS,
    EDIT,
    TRASH,
    REFRESH,
    MESSAGE,
    LOCK,
    WALLET,
    MENU,
    ARROW_RIGHT,
    HOURGLASS,
    SCISSORS,
    TOILET,
    MICROWAVE,
    FIRST_AID,
    UMBRELLA,
    AIR_PUMP,
    BOOK,
    WIFI,
    PHONE_CHARGE,
    TOOLS,
    PRINTER,
    SHIRT,
    NEEDLE,
    CUP,
    NAVIGATE,
    WALK;

    private static final String SPRITE = "/icons/line.svg";

    /** The name of the drawing in the sprite; also what {@code @Menu(icon = …)} takes. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new icon, hidden from screen readers because a word stands beside it. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(SPRITE, symbol());
        icon.addClassName("yt-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
