package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.InputRefused;
import java.util.Locale;

/**
 * What is on the plate; rice and mantou come with it without limit.
 *
 * @param meat the meat dish, at most 20 characters
 * @param vegetable the stir-fried vegetable, at most 20 characters
 * @param soup the soup, at most 20 characters
 */
public record MealDishes(String meat, String vegetable, String soup, boolean halal, boolean noChilli) {

    private static final int LONGEST = 20;

    public MealDishes {
        meat = dish(meat);
        vegetable = dish(vegetable);
        soup = dish(soup);
    }

    /** Both dishes in one line, as on the boards. */
    public String plate() {
        return String.format(Locale.ROOT, "%s + %s", meat, vegetable);
    }

    /** The plate and the soup in one line. */
    public String plateAndSoup() {
        return String.format(Locale.ROOT, "%s + %s", plate(), soup);
    }

    /** Whether the same things are cooked, whatever is said about them. */
    boolean sameFood(MealDishes other) {
        return plateAndSoup().equals(other.plateAndSoup());
    }

    private static String dish(String typed) {
        var dish = typed.length() > 400 ? typed : typed.strip().replaceAll("[ \\u3000]+", " ");
        if (dish.isEmpty()) {
            throw new InputRefused("meal.menu.dish.missing");
        }
        if (dish.codePointCount(0, dish.length()) > LONGEST) {
            throw new InputRefused("meal.menu.dish.tooLong", Integer.toString(LONGEST));
        }
        if (!dish.codePoints().allMatch(MealDishes::mayStandInDish)) {
            throw new InputRefused("meal.menu.dish.character");
        }
        return dish;
    }

    private static boolean mayStandInDish(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || " ·-+&'()（）、，".indexOf(codePoint) >= 0;
    }
}
