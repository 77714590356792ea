package org.distill4j.runtime.kernel.shared;

import org.distill4j.runtime.kernel.api.AnswerKernels;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.ChannelKernels;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.api.RelationKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.api.StepKernels;

/** One implementation of every family of {@link Kernels}, under one name. */
public record KernelSet(
    String name,
    MatrixKernels matrices,
    ElementKernels elements,
    RowKernels rows,
    StepKernels steps,
    ChannelKernels channels,
    ImageKernels images,
    RecurrentKernels recurrent,
    AttentionKernels attention,
    NormKernels norms,
    RelationKernels relations,
    AnswerKernels answers,
    OptimiserKernels optimisers)
    implements Kernels {}
