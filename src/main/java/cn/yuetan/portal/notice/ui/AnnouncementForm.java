package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.AnnouncementDraft;
import cn.yuetan.portal.notice.announcement.Audience;
import cn.yuetan.portal.notice.announcement.AudienceChoice;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an announcement, both languages side by side; what is wrong is said by the service, nothing typed is lost. */
class AnnouncementForm extends Div {

    private static final int TYPING_PAUSE_MS = 400;
    private static final Duration USUAL_LIFE = Duration.ofDays(7);

    private final TextField title = new TextField(Texts.of("notice.announcement.title"));
    private final TextField titleEnglish = new TextField(Texts.of("notice.announcement.title.english"));
    private final TextArea body = new TextArea(Texts.of("notice.announcement.body"));
    private final TextArea bodyEnglish = new TextArea(Texts.of("notice.announcement.body.english"));
    private final ComboBox<AudienceChoice> audience = new ComboBox<>(Texts.of("notice.announcement.audience"));
    private final Span reach = new Span();
    private final DateTimePicker publishAt = new DateTimePicker(Texts.of("notice.announcement.publishAt"));
    private final DateTimePicker expiresAt = new DateTimePicker(Texts.of("notice.announcement.expiresAt"));
    private final Checkbox pinnedPhone = new Checkbox(Texts.of("notice.announcement.pinned.phone"));
    private final Checkbox pinnedKiosk = new Checkbox(Texts.of("notice.announcement.pinned.kiosk"));
    private final AnnouncementPreview preview = new AnnouncementPreview();
    private final Div actions = new Div();
    private final transient SerializableFunction<Audience, Integer> size;

    AnnouncementForm(List<AudienceChoice> choices, SerializableFunction<Audience, Integer> size, Instant now) {
        this.size = size;
        addClassName("yt-announcement-form");
        title.setMaxLength(AnnouncementDraft.LONGEST_TITLE);
        titleEnglish.setMaxLength(AnnouncementDraft.LONGEST_ENGLISH_TITLE);
        body.setHelperText(Texts.of("notice.announcement.markdown"));
        bodyEnglish.setHelperText(Texts.of("notice.announcement.english.hint"));
        Stream.of(body, bodyEnglish).forEach(area -> {
            area.setMinRows(10);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(TYPING_PAUSE_MS);
            area.addValueChangeListener(event -> preview.show(typed()));
        });
        Stream.of(title, titleEnglish).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE_MS);
            field.addValueChangeListener(event -> preview.show(typed()));
        });
        title.setRequiredIndicatorVisible(true);
        body.setRequiredIndicatorVisible(true);
        audience.setItems(choices);
        audience.setItemLabelGenerator(AnnouncementWords::choice);
        audience.setRequiredIndicatorVisible(true);
        audience.addValueChangeListener(event -> count());
        reach.addClassNames("yt-announcement-reach", "num");
        reach.getElement().setAttribute("aria-live", "polite");
        publishAt.setHelperText(Texts.of("notice.announcement.publishAt.hint"));
        expiresAt.setValue(
                local(now.plus(USUAL_LIFE)).withMinute(0).withSecond(0).withNano(0));
        Stream.of(publishAt, expiresAt).forEach(picker -> {
            picker.setStep(Duration.ofMinutes(30));
            picker.setLocale(Locale.CHINA);
            picker.setDatePickerI18n(DayFields.calendar());
        });
        pinnedKiosk.addValueChangeListener(event -> preview.show(typed()));
        actions.addClassName("yt-actions");
        var languages = new Div(new Div(title, body), new Div(titleEnglish, bodyEnglish));
        languages.addClassName("yt-announcement-languages");
        var whom = new Div(new Div(audience, reach), publishAt, expiresAt, new Div(pinnedPhone, pinnedKiosk));
        whom.addClassName("yt-announcement-whom");
        var fields = new Div(new Card(languages), new Card(whom, actions));
        fields.addClassName("yt-announcement-fields");
        add(fields, preview);
        count();
        preview.show(typed());
    }

    /** Fills the fields. */
    void show(AnnouncementDraft draft) {
        title.setValue(draft.title());
        titleEnglish.setValue(draft.titleEnglish());
        body.setValue(draft.body());
        bodyEnglish.setValue(draft.bodyEnglish());
        audience.getListDataView()
                .getItems()
                .filter(choice -> choice.audience().equals(draft.audience()))
                .findFirst()
                .ifPresent(audience::setValue);
        publishAt.setValue(draft.publishAt() == null ? null : local(draft.publishAt()));
        expiresAt.setValue(local(draft.expiresAt()));
        pinnedKiosk.setValue(draft.pinnedKiosk());
        pinnedPhone.setValue(draft.pinnedPhone());
        preview.show(typed());
    }

    /** Sets the buttons. */
    void actions(Button... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /**
     * What stands in the fields.
     *
     * @throws InputRefused where a choice is missing
     */
    AnnouncementDraft draft() {
        if (audience.getValue() == null) {
            throw new InputRefused("notice.announcement.refused.audience");
        }
        if (expiresAt.getValue() == null) {
            throw new InputRefused("notice.announcement.refused.expires");
        }
        return typed();
    }

    private AnnouncementDraft typed() {
        var chosen = audience.getValue();
        var until = instant(expiresAt.getValue());
        return new AnnouncementDraft(
                title.getValue(),
                titleEnglish.getValue(),
                body.getValue(),
                bodyEnglish.getValue(),
                chosen == null ? Audience.EVERYBODY : chosen.audience(),
                instant(publishAt.getValue()),
                until == null ? Instant.EPOCH : until,
                pinnedKiosk.getValue(),
                pinnedPhone.getValue());
    }

    private void count() {
        var chosen = audience.getValue();
        if (chosen == null) {
            reach.setText(Texts.of("notice.announcement.reach.choose"));
            return;
        }
        var people = size.apply(chosen.audience());
        reach.setText(
                people == 0
                        ? Texts.of("notice.announcement.refused.nobody")
                        : Texts.of("notice.announcement.reach", Integer.toString(people)));
        var shown = AnnouncementDraft.everybodyMayKnow(chosen.audience());
        pinnedKiosk.setEnabled(shown);
        pinnedKiosk.setHelperText(shown ? "" : Texts.of("notice.announcement.refused.kiosk"));
        if (!shown) {
            pinnedKiosk.setValue(false);
        }
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, BusinessDay.BEIJING);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime wall) {
        return wall == null ? null : wall.atZone(BusinessDay.BEIJING).toInstant();
    }
}
