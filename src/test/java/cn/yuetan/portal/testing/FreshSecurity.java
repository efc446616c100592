package cn.yuetan.portal.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Nobody is signed in and the clock stands at Monday 11:20 when a test starts. */
final class FreshSecurity implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        // Vaadin's own holder asks the current session first: one that an earlier view test left behind would answer.
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
