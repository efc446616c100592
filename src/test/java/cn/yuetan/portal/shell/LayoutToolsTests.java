package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.BarTools;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tools of features hang in the bars of the three surfaces with people on them. */
class LayoutToolsTests extends ViewTest {

    @Autowired
    private Demo demo;

    @Autowired
    private SignOut signOut;

    @Autowired
    private CurrentPerson person;

    @Test
    void everySurfaceWithPeopleHasThemInTheirOrder() {
        asOffice();
        var tools = List.<BarTools>of(new Tool(2), new Tool(1));
        var layouts = List.of(
                new CourierLayout(demo, tools),
                new HostLayout(demo, tools, signOut),
                new StaffLayout(demo, tools, person, signOut));
        assertThat(layouts).allSatisfy(layout -> assertThat(layout.getElement().getTextRecursively())
                .containsSubsequence("tool-1", "tool-2"));
    }

    @Test
    void thePortalHasABell() {
        assertThat(context.getBeansOfType(BarTools.class)).containsKey("inboxBells");
    }

    private record Tool(int order) implements BarTools {

        @Override
        public Component tool() {
            return new Span("tool-" + order);
        }
    }
}
