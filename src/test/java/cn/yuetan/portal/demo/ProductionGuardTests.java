package cn.yuetan.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTests {

    private static final String KEY = "l7cVbYyPGZ8U3nOq0sTn5mRkWw1dXo2hJx9eKfA4iBs=";

    @Test
    void letsACompleteProductionStart() {
        assertThat(ProductionGuard.complaint(complete())).isEmpty();
    }

    @Test
    void isOnWhereNobodyNamedAProfile() {
        var bare = new MockEnvironment();
        bare.setDefaultProfiles("prod");
        assertThat(ProductionGuard.complaint(bare)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, '', PORTAL_DB_URL",
        "spring.datasource.url, jdbc:h2:mem:x, PORTAL_DB_URL",
        "spring.datasource.password, '', PORTAL_DB_PASSWORD",
        "portal.secrets.data-keys, '', PORTAL_DATA_KEYS",
        "portal.secrets.data-keys, k1:short, PORTAL_DATA_KEYS",
        "portal.secrets.lookup-key, '', PORTAL_LOOKUP_KEY",
        "portal.secrets.lookup-key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, PORTAL_LOOKUP_KEY",
        "portal.secrets.code-key, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=, PORTAL_CODE_KEY",
        "portal.secrets.code-key, not base64, PORTAL_CODE_KEY",
        "portal.notice.sms.url, '', PORTAL_SMS_URL",
        "portal.notice.sms.url, http://sms.example.org/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, http://127.0.0.1:9000/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, https://127.0.0.1/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, https://10.1.2.3/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, https://[fd00::1]/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, https://user@203.0.114.9/send, PORTAL_SMS_URL",
        "portal.notice.sms.url, https://not an address, PORTAL_SMS_URL",
        "portal.notice.sms.secret, '', PORTAL_SMS_SECRET",
        "portal.notice.email.tls, NONE, PORTAL_SMTP_TLS",
        "portal.notice.email.from, '', PORTAL_SMTP_FROM",
        "portal.notice.bots.loopback, true, portal.notice.bots.loopback",
        "portal.public-url, http://yuetan.example.cn, PORTAL_PUBLIC_URL"
    })
    void namesWhatIsMissing(String setting, String value, String named) {
        var environment = complete();
        environment.setProperty(setting, value);
        var complaint = ProductionGuard.complaint(environment);
        assertThat(complaint).isPresent();
        assertThat(complaint.get()).startsWith(named.equals("PORTAL_DB_PASSWORD") ? "PORTAL_DB_USER" : named);
        assertThat(complaint.get()).contains(named).endsWith(".").doesNotContain("\n");
        if (value.length() > 20 && !value.startsWith("http")) {
            assertThat(complaint.get()).doesNotContain(value);
        }
    }

    @Test
    void letsABridgeOnThisMachineOnlyWhereThatIsSaid() {
        var environment = complete();
        environment.setProperty("portal.notice.sms.url", "http://127.0.0.1:9000/send");
        environment.setProperty("portal.notice.sms.inside", "true");
        assertThat(ProductionGuard.complaint(environment)).isEmpty();
    }

    @Test
    void letsAMailServerOnThisMachineSpeakPlainly() {
        var environment = complete();
        environment.setProperty("portal.notice.email.host", "127.0.0.1");
        environment.setProperty("portal.notice.email.tls", "NONE");
        assertThat(ProductionGuard.complaint(environment)).isEmpty();
    }

    @Test
    void refusesProductionAndDemoTogether() {
        var environment = complete();
        environment.setActiveProfiles("prod", "demo");
        assertThat(ProductionGuard.complaint(environment)).isPresent();
        environment.setActiveProfiles("demo");
        assertThat(ProductionGuard.complaint(environment)).isEqualTo(Optional.empty());
    }

    @Test
    void stopsTheStart() {
        var environment = complete();
        environment.setProperty("portal.secrets.code-key", "");
        assertThatThrownBy(() -> new ProductionGuard().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(StartRefused.class);
    }

    private static MockEnvironment complete() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("prod");
        environment.setProperty("spring.datasource.url", "jdbc:mariadb://127.0.0.1:3306/yuetan");
        environment.setProperty("spring.datasource.username", "yuetan");
        environment.setProperty("spring.datasource.password", "secret");
        environment.setProperty("portal.secrets.data-keys", "k1:" + KEY + ",k0:" + KEY);
        environment.setProperty("portal.secrets.lookup-key", KEY);
        environment.setProperty("portal.secrets.code-key", KEY);
        environment.setProperty("portal.notice.sms.url", "https://sms.example.org/send");
        environment.setProperty("portal.notice.sms.secret", "0123456789abcdef");
        environment.setProperty("portal.public-url", "https://yuetan.example.cn");
        environment.setProperty("portal.notice.email.host", "mail.example.org");
        environment.setProperty("portal.notice.email.from", "no-reply@example.org");
        return environment;
    }
}
