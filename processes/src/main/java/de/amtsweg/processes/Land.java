package de.amtsweg.processes;

/** The states of the Federal Republic, by the abbreviations of ISO 3166-2: each has holidays of its own. */
public enum Land {
    BW,
    BY,
    BE,
    BB,
    HB,
    HH,
    HE,
    MV,
    NI,
    NW,
    RP,
    SL,
    SN,
    ST,
    SH,
    TH
}
