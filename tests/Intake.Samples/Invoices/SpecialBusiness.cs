using System.Collections.Immutable;

namespace Intake.Samples;

/// <summary>The special business of a fully digitalized invoice: decides the columns, a mark beside the QR code, and the remarks' first lines.</summary>
/// <param name="Mark">Printed beside the QR code.</param>
public abstract record SpecialBusiness(string Mark);

/// <summary>不动产经营租赁服务: address and period stand in the remarks, area unit and title number in the columns.</summary>
public sealed record RentBusiness(string Address, DateOnly Start, DateOnly End, bool CrossCity) : SpecialBusiness("不动产经营租赁服务");

/// <summary>建筑服务: place and project have columns of their own.</summary>
public sealed record ConstructionBusiness(bool CrossCity) : SpecialBusiness("建筑服务");

/// <summary>旅客运输服务: a second table names the traveller and the way.</summary>
public sealed record PassengerBusiness(ImmutableArray<PassengerTrip> Trips) : SpecialBusiness("旅客运输服务");

public sealed record PassengerTrip(string Traveller, string IdNumber, DateOnly Day, string From, string To, string Class, string Vehicle);

/// <summary>货物运输服务: a second table names vehicle, way and goods.</summary>
public sealed record FreightBusiness(ImmutableArray<FreightHaul> Hauls) : SpecialBusiness("货物运输服务");

public sealed record FreightHaul(string VehicleType, string Plate, string From, string To, string Goods);
