package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsPartsTests {

    private static final String HAN = Character.toString(0x6708);
    private static final String RARE = Character.toString(0x2CB4E);
    private static final String EMOJI = Character.toString(0x1F35A);

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "70,1", "71,2", "134,2", "135,3", "670,10", "671,11", "10000,150"})
    void chineseHasSeventyPlacesAloneAndSixtySevenInParts(int length, int parts) {
        assertThat(SmsParts.of(HAN.repeat(length))).isEqualTo(new SmsParts(length, length, parts));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "160,1", "161,2", "306,2", "307,3"})
    void plainLettersHaveMorePlaces(int length, int parts) {
        assertThat(SmsParts.of("a".repeat(length))).isEqualTo(new SmsParts(length, length, parts));
    }

    @Test
    void oneChineseCharacterMakesTheWholeTextWide() {
        assertThat(SmsParts.of("a".repeat(70) + HAN).parts()).isEqualTo(2);
    }

    @Test
    void anEscapedLetterTakesTwoPlaces() {
        assertThat(SmsParts.of("[€]")).isEqualTo(new SmsParts(3, 6, 1));
        assertThat(SmsParts.of("€".repeat(80)).parts()).isEqualTo(1);
        assertThat(SmsParts.of("€".repeat(81)).parts()).isEqualTo(2);
    }

    @Test
    void anEscapeIsNotTornFromItsLetter() {
        // 153 is odd: each part of euro signs carries 76 of them and leaves a place empty.
        assertThat(SmsParts.of("€".repeat(152)).parts()).isEqualTo(2);
        assertThat(SmsParts.of("€".repeat(153)).parts()).isEqualTo(3);
    }

    @Test
    void rareHanAndEmojiAreOneCharacterOfTwoPlaces() {
        assertThat(SmsParts.of(RARE)).isEqualTo(new SmsParts(1, 2, 1));
        assertThat(SmsParts.of(EMOJI.repeat(35))).isEqualTo(new SmsParts(35, 70, 1));
        assertThat(SmsParts.of(EMOJI.repeat(36))).isEqualTo(new SmsParts(36, 72, 2));
    }

    @Test
    void aPairIsNotTornBetweenTwoParts() {
        assertThat(SmsParts.of(EMOJI.repeat(66)).parts()).isEqualTo(2);
        assertThat(SmsParts.of(EMOJI.repeat(67))).isEqualTo(new SmsParts(67, 134, 3));
    }

    @Test
    void tenChinesePartsFitAndNoPlaceMore() {
        assertThat(SmsParts.of(HAN.repeat(670)).fits()).isTrue();
        assertThat(SmsParts.of(HAN.repeat(671)).fits()).isFalse();
        assertThat(SmsParts.of("a".repeat(671)).fits()).isFalse();
        assertThat(SmsParts.of(EMOJI.repeat(331)).fits()).isFalse();
    }
}
