package org.distill4j.runtime.stock;

/**
 * A layer that layers of DL4J itself can replace, with equal outputs in inference mode. A record
 * implements it beside {@code Layer}.
 */
public interface StockEquivalent {

  /**
   * Adds layers and vertices of DL4J that compute the same.
   *
   * @throws NotStockException if there are none for this configuration or these inputs
   */
  void replace(StockPass pass);
}
