/** The command of the sample of multimodal distillation. */
package org.distill4j.samples.cli.multimodal;
