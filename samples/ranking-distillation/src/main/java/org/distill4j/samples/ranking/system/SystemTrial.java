package org.distill4j.samples.ranking.system;

import java.util.Optional;
import org.distill4j.experiment.trial.Trial;

/**
 * A row of the table of systems.
 *
 * @param label its name in the table
 * @param trial the trial of a small network
 * @param system the published system; empty for the networks of the sample, which are shown for
 *     orientation
 */
public record SystemTrial(String label, Trial trial, Optional<PublishedSystem> system) {}
