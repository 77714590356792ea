/** The commands of the sample of ranking distillation. */
package org.distill4j.samples.cli.ranking;
