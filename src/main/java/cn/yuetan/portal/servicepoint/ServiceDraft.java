package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.ui.LineIcon;
import java.util.Arrays;

/**
 * A service as staff write it into the catalogue.
 *
 * @param code letters, digits and hyphens
 * @param icon the symbol of a {@link LineIcon}
 * @param note what is meant by it; may be empty
 */
public record ServiceDraft(String code, ServiceGroup group, String icon, String name, String englishName, String note) {

    public static final int LONGEST_NAME = 10;
    public static final int LONGEST_ENGLISH = 40;
    public static final int LONGEST_NOTE = 40;

    /** @throws InputRefused with what cannot be right */
    ServiceDraft checked() {
        if (!code.matches("[a-z][a-z0-9-]{1,23}")) {
            throw new InputRefused("servicepoint.service.code");
        }
        if (Arrays.stream(LineIcon.values()).noneMatch(each -> each.symbol().equals(icon))) {
            throw new InputRefused("servicepoint.service.icon");
        }
        return new ServiceDraft(
                code,
                group,
                icon,
                PlainText.line(name, LONGEST_NAME, "servicepoint.name"),
                PlainText.line(englishName, LONGEST_ENGLISH, "servicepoint.name"),
                PlainText.optional(note, LONGEST_NOTE, "servicepoint.text"));
    }
}
