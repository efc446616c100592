package cn.yuetan.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    @Test
    void linksLeadToThePublicAddress() {
        assertThat(new PublicAddress("https://yuetan.example.cn").of("/tasks/12"))
                .contains("https://yuetan.example.cn/tasks/12");
        assertThat(new PublicAddress("http://localhost:8080/").of("/me")).contains("http://localhost:8080/me");
    }

    @Test
    void withoutAnAddressOrAPageThereIsNoLink() {
        assertThat(new PublicAddress(" ").of("/me")).isEmpty();
        assertThat(new PublicAddress("https://yuetan.example.cn").of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuetan.example.cn",
                "ftp://yuetan.example.cn",
                "https://",
                "https://a:b@yuetan.example.cn",
                "https://yuetan.example.cn/portal",
                "https://yuetan.example.cn?a=b",
                "https://yuetan.example.cn#a",
                "https://yue tan"
            })
    void anythingButSchemeAndHostDoesNotStart(String address) {
        assertThatThrownBy(() -> new PublicAddress(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PORTAL_PUBLIC_URL");
    }

    @Test
    void mailAddressesAreMaskedWhereverTheyAreShown() {
        var email = EmailAddress.parse(" Li.Ming@Example.CN ");
        assertThat(email.value()).isEqualTo("Li.Ming@example.cn");
        assertThat(email).hasToString("L***@example.cn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "li",
                "li@",
                "@example.cn",
                "li@example",
                "li@@example.cn",
                "li ming@example.cn",
                "li..ming@example.cn",
                "li@example.cn\r\nBcc: all@example.cn",
                "\"li\"@example.cn",
                "li@example.cn,wang@example.cn"
            })
    void whatIsNoMailAddressIsRefused(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(200) + "@example.cn"))
                .isInstanceOf(InputRefused.class);
    }
}
