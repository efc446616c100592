package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.notice.contact.OwnMailbox;
import cn.yuetan.portal.notice.contact.TestLetters;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.testing.TestMail;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the link in a letter leads. */
class ConfirmEmailTests extends ViewTest {

    @Autowired
    OwnMailbox mailbox;

    @Autowired
    TestLetters letters;

    @Autowired
    TestMail mail;

    @Autowired
    AccountContacts contacts;

    @Autowired
    PrivateLinks links;

    @Autowired
    CurrentPerson person;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private AccountId owner;
    private String token;

    @BeforeEach
    void aLetter() {
        freshClient();
        mail.on(true);
        owner = new AccountId(people.courier());
        asCourier(owner.value());
        mailbox.request(
                EmailAddress.parse("t" + UUID.randomUUID() + "@example.cn"),
                UUID.randomUUID().toString(),
                RequestKey.fresh());
        token = letters.token(owner.value());
        asNobody();
    }

    @AfterEach
    void noMail() {
        freshClient();
        mail.on(false);
    }

    @Test
    void lookingDoesNothingAndPressingDoes() {
        open("public/confirm/" + token);
        open("public/confirm/" + token);
        assertThat(contacts.of(owner).email()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("确认")));
        assertThat(contacts.of(owner).email()).isPresent();
        _get(EmptyState.class);
        assertThat(person.principal()).isEmpty();
        assertEveryDoorIsClosed();
    }

    @Test
    void aDoubleTapHasOneEffect() {
        open("public/confirm/" + token);
        var button = _get(Button.class, spec -> spec.withText("确认"));
        _click(button);
        assertThat(_find(Button.class, spec -> spec.withText("确认"))).isEmpty();
        assertThat(usesOf(token)).isEqualTo(1);
        var refused = org.assertj.core.api.Assertions.catchThrowable(
                () -> ComponentUtil.fireEvent(button, new ClickEvent<>(button)));
        assertThat(refused).isInstanceOf(cn.yuetan.portal.notice.LinkRefused.class);
        assertThat(usesOf(token)).isEqualTo(1);
    }

    @Test
    void aSignedInSessionStaysWhoItWas() {
        var keeper = people.staff();
        as(keeper, Set.of(), Roles.STAFF, Roles.KEEPER);
        open("public/confirm/" + token);
        _click(_get(Button.class, spec -> spec.withText("确认")));
        assertThat(person.require().value()).isEqualTo(keeper);
        assertThat(contacts.of(owner).email()).isPresent();
        assertThat(contacts.of(new AccountId(keeper)).email()).isEmpty();
        open("staff");
        assertThat(path()).isEqualTo("staff");
    }

    @Test
    void whatOpensNothingIsOneCalmPage() {
        var other = transaction.execute(
                status -> links.issue("host-invitation", "servicepoint:12", Duration.ofDays(1), 1, RequestKey.fresh()));
        assertCalm(other.orElseThrow());
        assertCalm("AAAAAAAAAAAAAAAAAAAAAA");
        assertCalm("x");
        open("public/confirm/" + token);
        _click(_get(Button.class, spec -> spec.withText("确认")));
        assertCalm(token);
        assertEveryDoorIsClosed();
    }

    @Test
    void lateAndRevokedLinksAreTheSamePage() {
        clock.advance(Duration.ofHours(24));
        assertCalm(token);
        clock.reset();
        asCourier(owner.value());
        mailbox.remove();
        asNobody();
        assertCalm(token);
    }

    @Test
    void guessingOftenIsAnotherPage() {
        for (var each = 0; each < 20; each++) {
            open("public/confirm/BBBBBBBBBBBBBBBBBBBBBB");
        }
        open("public/confirm/" + token);
        assertThat(refusal()).contains("试得太多").doesNotContain("打不开");
    }

    private void assertCalm(String wrong) {
        open("public/confirm/" + wrong);
        assertThat(refusal()).contains("这个链接打不开了");
        assertThat(_find(Button.class, spec -> spec.withText("确认"))).isEmpty();
    }

    private static String refusal() {
        return _get(RefusalNotice.class).getElement().getTextRecursively();
    }

    private void assertEveryDoorIsClosed() {
        for (var page : new String[] {"staff", "host", "me/messages", "staff/accounts"}) {
            open(page);
            assertThat(path()).isNotEqualTo(page);
        }
    }

    private int usesOf(String opened) {
        assertThat(opened).hasSize(22);
        return database.sql("SELECT SUM(uses) FROM private_link WHERE subject LIKE ?")
                .param("account:" + owner.value() + ":%")
                .query(Integer.class)
                .single();
    }

    /** All tests come from one address. */
    private void freshClient() {
        database.sql("DELETE FROM throttle WHERE scope = 'private-link'").update();
    }
}
