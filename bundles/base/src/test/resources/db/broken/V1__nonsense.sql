create nonsense;
