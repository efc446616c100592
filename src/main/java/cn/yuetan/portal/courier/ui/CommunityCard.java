package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.Community;
import cn.yuetan.portal.courier.CourierProfile;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The community that a courier rides most: one choice, saved at once, taken back as easily. */
class CommunityCard extends Card {

    CommunityCard(CourierProfile me, List<Community> choices, SerializableConsumer<@Nullable Long> save) {
        super(Texts.of("courier.me.community"));
        addClassName("yt-me-community");
        var choice = new Select<Community>();
        choice.setAriaLabel(Texts.of("courier.me.community"));
        choice.setItems(choices);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Texts.of("courier.me.community.none"));
        choice.setItemLabelGenerator(CommunityCard::name);
        choice.setWidthFull();
        choices.stream()
                .filter(community -> Objects.equals(community.id(), me.community()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            var chosen = event.getValue();
            save.accept(chosen == null ? null : chosen.id());
            Toast.good(
                    chosen == null
                            ? Texts.of("courier.me.community.cleared")
                            : Texts.of("courier.me.community.saved", chosen.name()));
        });
        var hint = new Paragraph(Texts.of("courier.me.community.hint"));
        hint.addClassName("yt-quiet");
        add(choice, hint);
    }

    private static String name(@Nullable Community community) {
        if (community == null) {
            return Texts.of("courier.me.community.none");
        }
        return community.sample() ? Texts.of("courier.me.community.sample", community.name()) : community.name();
    }
}
