package cn.yuetan.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditCsvTests {

    @Test
    void quotesAndNeverBecomesAFormula() {
        assertThat(AuditCsv.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(AuditCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(AuditCsv.cell("-x\ny")).isEqualTo("\"'-x\ny\"");
        assertThat(AuditCsv.cell("courier:42")).isEqualTo("\"courier:42\"");
    }
}
