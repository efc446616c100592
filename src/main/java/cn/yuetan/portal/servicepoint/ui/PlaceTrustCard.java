package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceCases;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.ProofRow;
import cn.yuetan.portal.servicepoint.VisitTask;
import cn.yuetan.portal.servicepoint.Word;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Timeline;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;

/** How far a listing can be trusted: what was said of it, who is to go and see, and the word of whoever was there. */
class PlaceTrustCard extends Card {

    private static final int SHOWN = 12;

    PlaceTrustCard(
            PlaceCases cases, PlaceVisits visits, PlaceDetails place, Instant now, SerializableRunnable changed) {
        super(Texts.of("servicepoint.trust.title"));
        addClassName("yt-trust-card");
        var state = new Div(PlaceWords.trust(place.trust(), place.provenAt(), now));
        state.addClassName("yt-actions");
        if (place.doubted()) {
            state.add(new StatusBadge(Tone.NOW, LineIcon.WARNING, Texts.of("servicepoint.quality.DOUBTED")));
        }
        add(state);
        if (place.closed() == null) {
            add(new VisitWord(visits, place.id(), changed));
        }
        visits.of(place.id()).forEach(task -> add(visit(task)));
        var said = cases.proofs(place.id());
        if (said.isEmpty()) {
            var none = new Paragraph(Texts.of("servicepoint.trust.none"));
            none.addClassName("yt-quiet");
            add(none);
            return;
        }
        var lines = new Timeline();
        said.stream().limit(SHOWN).forEach(proof -> line(lines, proof));
        add(lines);
    }

    private static void line(Timeline lines, ProofRow proof) {
        var voice = Texts.of(proof.voice()) + proof.by().map(name -> " " + name).orElse("");
        var text = voice + Texts.of("servicepoint.staff.says") + Texts.of("servicepoint.staff.word." + proof.word());
        var tone = proof.word() == Word.OPEN ? Tone.GOOD : proof.settled() ? Tone.NEUTRAL : Tone.WAITING;
        lines.entry(Formats.dateTime(proof.at()), tone, text, proof.note().isEmpty() ? null : proof.note());
    }

    private static Div visit(VisitTask task) {
        var words = new Paragraph(
                Texts.of("servicepoint.visit.line", task.assigneeName(), Formats.date(task.due()), task.note()));
        words.addClassName("num");
        var row = new Div(
                new StatusBadge(tone(task.state()), Texts.of(task.state().key())), words);
        if (!task.found().isEmpty()) {
            row.add(new Paragraph(Texts.of("servicepoint.visit.found", task.found())));
        }
        row.addClassName("yt-visit-line");
        return row;
    }

    static Tone tone(VisitTask.State state) {
        return switch (state) {
            case ASSIGNED -> Tone.WAITING;
            case VISITED -> Tone.NOW;
            case CONFIRMED -> Tone.GOOD;
            case CALLED_OFF -> Tone.NEUTRAL;
        };
    }
}
