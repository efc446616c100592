package cn.yuetan.portal.shared.ui;

import java.time.LocalTime;

/** How people greet each other at this hour. */
public final class Greeting {

    private Greeting() {}

    /** The greeting at a time of day in Beijing for somebody as they are called. */
    public static String of(LocalTime time, String person) {
        return Texts.of("ui.greeting." + partOfDay(time), person);
    }

    private static String partOfDay(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5 || hour >= 18) {
            return "evening";
        }
        if (hour < 11) {
            return "morning";
        }
        return hour < 13 ? "noon" : "afternoon";
    }
}
