package cn.yuetan.broken.downstairs;

/** What the neighbor has no business with. */
public class Cellar {}
