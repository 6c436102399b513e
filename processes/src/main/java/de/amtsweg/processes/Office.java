package de.amtsweg.processes;

/** An office of the city, as {@code offices.yaml} knows it; {@code key} is the group's name at Keycloak. */
public record Office(String key, String name, String nameEn, String address, String phone, String mail) {}
