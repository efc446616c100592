package cn.yuetan.broken.upstairs;

import cn.yuetan.broken.downstairs.Cellar;

/** Reaches where it may not. */
public class Neighbor {

    public Cellar cellar() {
        return new Cellar();
    }
}
