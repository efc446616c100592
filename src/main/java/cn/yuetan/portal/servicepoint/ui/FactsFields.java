package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceFacts;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a place is and how to find it. */
class FactsFields extends FormPanel {

    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?)[ ,;\u3001]+(-?\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final int ROOM = 2;

    private final Select<PlaceKind> kind = new Select<>();
    private final TextField name = field("NAME", PlaceFacts.LONGEST_NAME);
    private final TextField address = field("ADDRESS", PlaceFacts.LONGEST_ADDRESS);
    private final TextField landmark = field("LANDMARK", PlaceFacts.LONGEST_ADDRESS);
    private final TextField wayIn = field("WAY_IN", PlaceFacts.LONGEST_NOTE);
    private final TextField access = field("ACCESS", PlaceFacts.LONGEST_NOTE);
    private final TextField phone = field("PHONE", PlaceFacts.LONGEST_NAME);
    private final TextField point = new TextField(Texts.of("servicepoint.staff.point"));

    FactsFields() {
        super(Texts.of("servicepoint.staff.facts"));
        kind.setLabel(Texts.of("servicepoint.sheet.KIND"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(each -> Texts.of(each.key()));
        kind.setValue(PlaceKind.MERCHANT);
        point.setPlaceholder("39.9120, 116.3450");
        point.setHelperText(Texts.of("servicepoint.staff.point.help"));
        point.setMaxLength(60);
        Stream.<HasValue<?, ?>>of(name, address, point).forEach(field -> field.setRequiredIndicatorVisible(true));
        fields(name, kind, address, landmark, phone, point, wayIn, access);
    }

    void show(PlaceFacts facts) {
        kind.setValue(facts.kind());
        name.setValue(facts.name());
        address.setValue(facts.address());
        landmark.setValue(facts.landmark());
        wayIn.setValue(facts.wayIn());
        access.setValue(facts.accessNotes());
        phone.setValue(facts.phone().isEmpty() ? "" : new PlacePhone(facts.phone()).national());
        point.setValue(facts.point().latitude() + ", " + facts.point().longitude());
    }

    /** @throws InputRefused if the position or the phone cannot be read */
    PlaceFacts facts() {
        return new PlaceFacts(
                kind.getValue(),
                name.getValue(),
                address.getValue(),
                landmark.getValue(),
                wayIn.getValue(),
                access.getValue(),
                PlacePhone.parse(phone.getValue()).map(PlacePhone::stored).orElse(""),
                point(point.getValue()));
    }

    void readOnly() {
        Stream.<HasValue<?, ?>>of(kind, name, address, landmark, wayIn, access, phone, point)
                .forEach(field -> field.setReadOnly(true));
    }

    static GeoPoint point(String typed) {
        var found =
                POINT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            throw new InputRefused("servicepoint.point.typed");
        }
        return new GeoPoint(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
    }

    /** Room for a little too much, so that the service can say how much it is. */
    private static TextField field(String column, int longest) {
        var field = new TextField(Texts.of("servicepoint.sheet." + column));
        field.setMaxLength(longest * ROOM);
        return field;
    }
}
