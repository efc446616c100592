package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Greeting, date, and the cards of all features that have something for this person, as they stand at each visit. */
abstract class FirstPage extends Stack implements AfterNavigationObserver, HasDynamicTitle {

    private final DeskCards.Desk desk;
    private final String titleKey;
    private final transient List<DeskCards> features;
    private final transient CurrentPerson person;
    private final transient Clock clock;

    FirstPage(DeskCards.Desk desk, String titleKey, List<DeskCards> features, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.titleKey = titleKey;
        this.features = features;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return Texts.of(titleKey);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var name = person.principal()
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .map(AccountPrincipal::displayName)
                .orElse("");
        add(new PageHeader(greeting(clock, name), Formats.date(BusinessDay.today(clock))));
        var cards = features.stream()
                .filter(feature -> feature.desk() == desk)
                .sorted(Comparator.comparingInt(DeskCards::order))
                .flatMap(feature -> feature.card().stream())
                .toList();
        if (cards.isEmpty()) {
            add(new EmptyState(LineIcon.MOON, Texts.of("shell.first.empty.title"), Texts.of("shell.first.empty.hint")));
        } else {
            var grid = new Div();
            grid.addClassName("yt-first-cards");
            cards.forEach(grid::add);
            add(grid);
        }
    }

    private static String greeting(Clock clock, String name) {
        var hour = BusinessDay.timeOfDay(clock).getHour();
        var part =
                hour < 5 ? "night" : hour < 11 ? "morning" : hour < 13 ? "noon" : hour < 18 ? "afternoon" : "evening";
        return Texts.of("shell.first.greeting." + part, name);
    }
}
