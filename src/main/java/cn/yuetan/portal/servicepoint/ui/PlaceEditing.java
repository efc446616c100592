package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceCases;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceRefused;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.Rebase;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saving a place that somebody else may have changed meanwhile: then what they changed is shown, what this person typed
 * stays, and the next save is of both.
 */
class PlaceEditing implements Serializable {

    private final transient PlaceCases cases;
    private final transient ChangeWords words;
    private final PlaceForm form;
    private final com.vaadin.flow.function.SerializableRunnable saved;
    private transient PlaceDetails read;
    private RequestKey key = RequestKey.fresh();

    PlaceEditing(
            PlaceCases cases,
            PlaceDetails place,
            PlaceForm form,
            List<ServiceRow> catalogue,
            com.vaadin.flow.function.SerializableRunnable saved) {
        this.cases = cases;
        this.read = place;
        this.form = form;
        words = new ChangeWords(catalogue);
        this.saved = saved;
    }

    void start() {
        form.actions(Buttons.primary("servicepoint.staff.save", event -> save()));
    }

    private void save() {
        var typed = form.draft();
        try {
            cases.save(read.id(), read.version(), typed, key);
        } catch (PlaceRefused no) {
            if (no.reason() != Reason.EDITED_MEANWHILE) {
                throw no;
            }
            var others = cases.since(read.id(), read.version());
            var now = cases.details(read.code()).orElseThrow(() -> no);
            form.show(Rebase.of(read.draft(), typed, now.draft()));
            read = now;
            key = RequestKey.fresh();
            var card = new Card(Texts.of("servicepoint.staff.meanwhile"));
            others.forEach(act -> card.add(PlaceHistoryCard.act(act, words)));
            form.message(RefusalNotice.of(no), card);
            return;
        }
        Toast.good(Texts.of("servicepoint.staff.saved"));
        saved.run();
    }

    /** Null where nothing was typed: the next free number. */
    static @Nullable PlaceCode code(String typed) {
        return typed.isBlank()
                ? null
                : PlaceCode.parse(typed).orElseThrow(() -> new InputRefused("servicepoint.import.code", typed));
    }
}
