/** Features of videos, computed by other programs and read from files. */
package org.distill4j.runtime.data.feature;
