package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A network that is trained together with the student, each the teacher of the other (deep mutual
 * learning, Zhang et al. 2018).
 *
 * @param training the peer with its losses, which read the student as a teacher
 * @param signals the signals that losses of the student read of the peer
 * @param ofStudent the signals that losses of the peer read of the student
 */
public record Peer(TrainingGraph training, List<Signal> signals, List<Signal> ofStudent) {

  /** Copies the signals. */
  public Peer {
    signals = List.copyOf(signals);
    ofStudent = List.copyOf(ofStudent);
  }
}
