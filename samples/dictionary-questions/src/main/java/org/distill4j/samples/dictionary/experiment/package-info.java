/** The experiment: training, evaluation, saving and loading of the networks. */
package org.distill4j.samples.dictionary.experiment;
