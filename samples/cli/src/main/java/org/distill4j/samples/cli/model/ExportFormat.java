package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.export.StockNetwork;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.onnx.NotExportableException;
import org.distill4j.runtime.onnx.WeightFormat;
import org.distill4j.runtime.stock.NotStockException;

/** The format of an exported file. */
enum ExportFormat {
  /** A file for ONNX Runtime. */
  ONNX,
  /** A model file of DL4J that needs nothing of distill4j. */
  DL4J;

  /**
   * Writes a network.
   *
   * @param weights the form of the weights in an ONNX file
   * @throws IOException if the network has operations that the format lacks, or the file cannot be
   *     written
   */
  ExportedFile write(SavedNetwork network, WeightFormat weights, Path file) throws IOException {
    ModelDescription description = ModelFile.description(network.file());
    try {
      if (this == DL4J) {
        StockNetwork.write(description, network.graph(), file);
        return new StockFile(network, file);
      }
      OnnxExport.of(description, network.graph())
          .withWeights(weights)
          .withMetadata(network.origin())
          .write(file);
      return new OnnxFile(network, file);
    } catch (NotStockException | NotExportableException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
