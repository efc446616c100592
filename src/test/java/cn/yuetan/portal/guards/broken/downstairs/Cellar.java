package cn.yuetan.portal.guards.broken.downstairs;

/** What the neighbor has no business with. */
public class Cellar {}
