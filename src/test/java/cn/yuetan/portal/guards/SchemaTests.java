package cn.yuetan.portal.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.testing.PortalTest;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The tests' context refuses to start where an entity and its table disagree; here is that refusal, awake. */
@PortalTest
class SchemaTests {

    @Autowired
    EntityManagerFactory portal;

    @Autowired
    DataSource database;

    @Test
    void comparesEveryEntityOfThePortalWithItsTable() {
        assertThat(portal.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
        assertThat(portal.getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void acceptsAnEntityThatAgrees() {
        open("cn.yuetan.portal.station.Station");
    }

    @Test
    void refusesAColumnThatDoesNotExist() {
        assertThatThrownBy(() -> open("cn.yuetan.broken.StationWithATower"))
                .hasRootCauseInstanceOf(SchemaManagementException.class)
                .hasStackTraceContaining("missing column [tower_height] in table [station]");
    }

    @Test
    void refusesAColumnOfAnotherType() {
        assertThatThrownBy(() -> open("cn.yuetan.broken.StationInWords"))
                .hasRootCauseInstanceOf(SchemaManagementException.class)
                .hasStackTraceContaining("column [seats] in table [station]");
    }

    /** Starts Hibernate with this one entity, the portal's own settings and the portal's own database. */
    private void open(String entity) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setManagedTypes(PersistenceManagedTypes.of(entity));
        for (var setting : portal.getProperties().entrySet()) {
            if (setting.getKey()
                    .matches("hibernate\\.(hbm2ddl|jdbc|timezone|type|physical_naming|implicit_naming).*")) {
                factory.getJpaPropertyMap().put(setting.getKey(), setting.getValue());
            }
        }
        try {
            factory.afterPropertiesSet();
        } finally {
            factory.destroy();
        }
    }
}
