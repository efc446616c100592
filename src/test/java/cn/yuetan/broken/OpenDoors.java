package cn.yuetan.broken;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the architecture forbids, small: the rules must find each of these. */
public class OpenDoors {

    /** An entity that everybody sees. */
    @Entity
    public static class PublicEntity {}

    /** A service without a lock. */
    @Service
    public static class UnguardedThings {

        public void open() {}
    }

    /** A view that everybody sees, that nobody guards, and that opens transactions. */
    @Route("broken")
    public static class UnguardedView extends Div {

        @Transactional
        public void write() {}
    }

    /** A name that says nothing. */
    public static class MealHelper {}

    /** Writes markup that nobody has cleaned. */
    public static class RawMarkup {

        public Component show(String typed) {
            return new Html(typed);
        }
    }

    /** Asks the machine for the time. */
    public static class OwnClock {

        public java.time.LocalDate today() {
            return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        }
    }
}
