package cn.yuetan.portal.meal;

import java.util.List;

/**
 * What the pick-up screen of a station shows: numbers only.
 *
 * @param preparing numbers being cooked, the smallest first
 * @param ready numbers to be picked up, the latest call first
 */
public record PickupBoard(List<Integer> preparing, List<Integer> ready) {

    public PickupBoard {
        preparing = List.copyOf(preparing);
        ready = List.copyOf(ready);
    }
}
