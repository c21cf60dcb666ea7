package cn.zhibao.deploy.bench.timers;

import cn.zhibao.deploy.bench.measure.Orders;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The peer: db-scheduler as its pages recommend it for throughput, with a task that does nothing. Orders as of the flow. */
final class DbSchedulerProcess {

    static final String TASK = "storm";

    private static final int THREADS = 20;

    private final Storm storm = new Storm();
    private final Scheduler scheduler;

    private DbSchedulerProcess(String url, String user, String password) throws SQLException {
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
                .execute((instance, context) -> storm.fired(context.getExecution().executionTime, false));
        scheduler = Scheduler.create(pool(url, user, password), task)
                .schedulerName(new SchedulerName.Fixed("bench"))
                .threads(THREADS)
                .pollingInterval(Duration.ofMillis(500))
                .pollUsingLockAndFetch(0.5, 4.0)
                .build();
    }

    private static AgroalDataSource pool(String url, String user, String password) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(THREADS)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }

    /** Arguments: JDBC address, user and password of the database. */
    public static void main(String[] arguments) throws IOException, SQLException {
        DbSchedulerProcess process = new DbSchedulerProcess(arguments[0], arguments[1], arguments[2]);
        System.exit(Orders.obey(process::obey));
    }

    private String obey(String order) throws IOException, InterruptedException {
        String[] words = order.split(" ", -1);
        return switch (words[0]) {
            case "start" -> {
                scheduler.start();
                yield "started";
            }
            case "storm" -> storm.await(Long.parseLong(words[1]), Instant.parse(words[2]));
            default -> throw new IOException("unknown order: " + order);
        };
    }
}
