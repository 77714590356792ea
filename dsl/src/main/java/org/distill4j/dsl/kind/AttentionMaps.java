package org.distill4j.dsl.kind;

/** Attention weights, [batch, heads, queries, keys]. */
@Kind(
    axes = {"heads", "queries", "keys"},
    varying = {"queries", "keys"})
public interface AttentionMaps {}
