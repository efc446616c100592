package cn.yuetan.portal.testing;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests put in place of the world: a clock that they move, a data source that counts statements,
 * e-mail that stays here. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    static BeanPostProcessor statementCounting() {
        return Statements.countingDataSources();
    }

    @Bean
    TestMail testMail() {
        return new TestMail();
    }
}
