package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.Refusal;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class RefusalErrorHandlerTests {

    @Test
    void findsARefusalInsideItsWrappings() {
        Refusal refusal = new Full();
        Exception wrapped = new RuntimeException(new InvocationTargetException(refusal));
        assertThat(RefusalErrorHandler.find(wrapped, Refusal.class)).containsSame(refusal);
    }

    @Test
    void findsNoRefusalInAnyOtherFailure() {
        assertThat(RefusalErrorHandler.find(new IllegalStateException("x"), Refusal.class))
                .isEmpty();
    }

    @Test
    void numbersEachFailureAnew() {
        String first = Reference.log(new IllegalStateException("one"));
        assertThat(first).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(Reference.log(new IllegalStateException("two"))).isNotEqualTo(first);
    }

    private static final class Full extends Refusal {
        Full() {
            super("test.full");
        }
    }
}
