package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.channel.SendResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** A channel that answers as the test says; what is not said is taken. */
final class Script implements Channel {

    final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());
    volatile Duration patience = Duration.ofSeconds(5);
    volatile int perMinute = 1000;

    private final Queue<Supplier<SendResult>> answers = new ArrayDeque<>();
    private Supplier<SendResult> otherwise = () -> new SendResult.Taken("");

    void next(SendResult answer) {
        answers.add(() -> answer);
    }

    void nextHangs() {
        answers.add(() -> {
            try {
                Thread.sleep(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new SendResult.Taken("");
        });
    }

    void nextBreaks() {
        answers.add(() -> {
            throw new IllegalStateException("broken");
        });
    }

    void always(SendResult answer) {
        otherwise = () -> answer;
    }

    @Override
    public SendResult send(Outgoing message) {
        sent.add(message);
        var answer = answers.poll();
        return (answer == null ? otherwise : answer).get();
    }

    @Override
    public ChannelName name() {
        return ChannelName.SMS;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public int perMinuteAndAddress() {
        return perMinute;
    }
}
