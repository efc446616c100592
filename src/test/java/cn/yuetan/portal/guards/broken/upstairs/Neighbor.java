package cn.yuetan.portal.guards.broken.upstairs;

import cn.yuetan.portal.guards.broken.downstairs.Cellar;

/** Reaches where it may not. */
public class Neighbor {

    public Cellar cellar() {
        return new Cellar();
    }
}
