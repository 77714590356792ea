/** The whole experiment: networks are trained, judged, saved, loaded and asked. */
package org.distill4j.samples.dictionary.experiment;
