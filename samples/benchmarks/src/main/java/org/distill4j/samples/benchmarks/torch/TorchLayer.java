package org.distill4j.samples.benchmarks.torch;

import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.PackedSequence;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Layers in libtorch that can be run alone. */
public enum TorchLayer {
  /** The tanh of a linear map. */
  DENSE {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return torch.tanh(layers.dense(inputs.get(0), node()));
    }
  },
  /** A bidirectional LSTM on sequences of equal length. */
  BI_LSTM {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.biLstm(inputs.get(0), node()).get0();
    }
  },
  /** A bidirectional LSTM on packed sequences, whose lengths are the second input. */
  PACKED_BI_LSTM {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      Tensor x = inputs.get(0);
      PackedSequence packed = torch.pack_padded_sequence(x, inputs.get(1), true, false);
      Tensor states = layers.packedBiLstm(packed, node());
      PackedSequence result =
          new PackedSequence(
              states, packed.batch_sizes(), packed.sorted_indices(), packed.unsorted_indices());
      return torch.pad_packed_sequence(result, true, 0, new LongOptional(x.size(1))).get0();
    }
  },
  /** Batch normalisation, in training. */
  BATCH_NORM {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      Tensor x = inputs.get(0);
      return layers.batchNormalisation(x, node(), torch.zeros(x.size(1)), torch.ones(x.size(1)));
    }
  },
  /** An embedding. */
  EMBEDDING {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.embedding(inputs.get(0), node());
    }
  },
  /** Attention to words by their context. */
  QUESTION_ATTENTION {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.questionAttention(inputs.get(0), inputs.get(1), node());
    }
  },
  /** A layer of graph reasoning. */
  GRAPH_ATTENTION {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.graphAttention(inputs.get(0), inputs.get(1), node(), 0);
    }
  },
  /** Bilinear pooling of two streams. */
  BILINEAR {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.bilinear(inputs.get(0), inputs.get(1), node());
    }
  },
  /** Attention readout: the weighted sum of the steps. */
  READOUT {
    @Override
    Tensor run(TorchLayers layers, List<Tensor> inputs) {
      return layers.readout(inputs.get(0), node());
    }
  };

  abstract Tensor run(TorchLayers layers, List<Tensor> inputs);

  /** Returns the node of the weights; an embedding table is not a linear map. */
  String node() {
    return this == EMBEDDING ? "embedded" : "layer";
  }
}
