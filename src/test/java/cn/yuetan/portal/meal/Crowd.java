package cn.yuetan.portal.meal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many act at the same moment. */
final class Crowd {

    /** What came of one act: a result or what it threw. */
    record Outcome<T>(T result, Throwable failure) {

        boolean worked() {
            return failure == null;
        }
    }

    private Crowd() {}

    static <T> List<Outcome<T>> at(List<Callable<T>> acts) {
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            for (var future : running) {
                try {
                    outcomes.add(new Outcome<>(future.get(), null));
                } catch (ExecutionException e) {
                    outcomes.add(new Outcome<>(null, e.getCause()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return outcomes;
    }
}
