package org.distill4j.experiment.run;

import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.Provenance;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * A network that is trained with the losses that read no teacher.
 *
 * @param name its name in a run: "teacher"
 * @param training the network and its losses
 * @param settings the settings of the training, seed included
 */
record IndividualNetwork(String name, TrainingGraph training, TrainingSettings settings) {

  /** Returns the identity of the trained network. */
  Fingerprint fingerprint(StudyData data) {
    Provenance provenance = Provenance.of(training, data.training(), settings);
    Fingerprint own =
        new Fingerprint(data.trainingFingerprints())
            .with("network", training.name())
            .with("nodes and losses", provenance.fingerprint())
            .with("training", settings);
    return own;
  }
}
