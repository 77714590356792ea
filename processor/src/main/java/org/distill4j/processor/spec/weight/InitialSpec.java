package org.distill4j.processor.spec.weight;

import java.util.Optional;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.RoundsSpec;
import org.distill4j.processor.spec.StageSpec.Mention;

/**
 * Nodes of a student that begin with the parameters of a teacher.
 *
 * @param of the path of the student's nodes
 * @param from the path of the teacher's nodes
 * @param teacher the teacher that is named, if any
 * @param rounds the rounds of the teacher, if they are declared
 * @param fixed true if the nodes keep these parameters
 */
public record InitialSpec(
    Mention of,
    Mention from,
    Optional<NetworkReference> teacher,
    Optional<RoundsSpec> rounds,
    boolean fixed) {}
