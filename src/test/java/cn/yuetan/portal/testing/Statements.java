package cn.yuetan.portal.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The SQL statements that the calling thread sent while it ran something. */
public final class Statements {

    private static final ThreadLocal<List<String>> RECORDING = new ThreadLocal<>();

    private Statements() {}

    /** Runs the act and returns its statements in order. */
    public static List<String> of(Runnable act) {
        var recorded = new ArrayList<String>();
        RECORDING.set(recorded);
        try {
            act.run();
        } finally {
            RECORDING.remove();
        }
        return recorded;
    }

    static BeanPostProcessor countingDataSources() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                        ? ProxyDataSourceBuilder.create(source)
                                .afterQuery((execution, queries) -> {
                                    var recorded = RECORDING.get();
                                    if (recorded != null) {
                                        queries.forEach(query -> recorded.add(query.getQuery()));
                                    }
                                })
                                .build()
                        : bean;
            }
        };
    }
}
