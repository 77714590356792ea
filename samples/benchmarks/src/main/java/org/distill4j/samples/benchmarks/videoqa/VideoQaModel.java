package org.distill4j.samples.benchmarks.videoqa;

/** The two trained networks. */
public enum VideoQaModel {
  /** One graph layer, distilled: 24 million parameters. */
  STUDENT(1),
  /** Four graph layers, trained alone: 31 million parameters. */
  TEACHER(4);

  private final int graphLayers;

  VideoQaModel(int graphLayers) {
    this.graphLayers = graphLayers;
  }

  /** Returns the number of layers of graph reasoning. */
  public int graphLayers() {
    return graphLayers;
  }
}
