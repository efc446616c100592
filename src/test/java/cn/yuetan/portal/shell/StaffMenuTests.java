package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffMenuTests {

    @Test
    void findsByHanPinyinAndInitials() {
        assertThat(StaffMenu.searchable("志愿任务"))
                .contains("志愿任务")
                .contains("zhiyuanrenwu")
                .contains("zyrw");
    }

    @Test
    void findsEnglishWithoutSpacesAndCase() {
        assertThat(StaffMenu.searchable("E-stations Near You")).contains("e-stationsnearyou");
    }
}
